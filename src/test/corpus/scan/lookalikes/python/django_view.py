from django.views.generic import ListView


class CarList(ListView):
    model = "garage.Car"
    template_name = "garage/list"
    paginate_by = 20

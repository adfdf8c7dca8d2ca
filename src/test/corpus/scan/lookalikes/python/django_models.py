from django.conf import settings
from django.db import models


class Profile(models.Model):
    user = models.ForeignKey("auth.User", on_delete=models.CASCADE)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    template_name = "profiles/detail.html"

from pydantic import BaseModel


class Order(BaseModel):
    model: str = "sedan"
    base_model: str | None = None
    dataset: str = "orders/2024"


o = Order(model="coupe/sport")

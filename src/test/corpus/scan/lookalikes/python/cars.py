from dataclasses import dataclass


@dataclass
class Car:
    make: str
    model: str


fleet = [Car(make="Toyota", model="Corolla"), Car(make="VW", model="golf/variant")]

package com.example.parking

data class Car(val make: String, val model: String)

val cars = listOf(Car(make = "Fiat", model = "panda/4x4"), Car("Seat", "Leon"))

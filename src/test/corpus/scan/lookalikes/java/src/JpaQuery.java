package com.example.jpa;

// Abfrage für Fahrzeuge
class JpaQuery {
    static final String Q = "select c from Car c where c.model = 'golf/gti'";
    static final String ZONE = "Europe/Berlin";
}

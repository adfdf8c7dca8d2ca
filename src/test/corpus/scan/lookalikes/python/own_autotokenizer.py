class AutoTokenizer:
    """Splits car number plates."""

    @staticmethod
    def from_pretrained(country):
        return country.split("/")


AutoTokenizer.from_pretrained("de/bayern")

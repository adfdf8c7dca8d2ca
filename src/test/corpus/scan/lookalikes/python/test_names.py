from acme.registry import default_model


def test_default_name():
    assert default_model() == "bert-base-uncased"
    assert default_model("large") == "google/flan-t5-large"
    assert "org/name".split("/") == ["org", "name"]

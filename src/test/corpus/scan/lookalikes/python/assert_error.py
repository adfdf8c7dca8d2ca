import pytest


def check(name):
    if "/" not in name:
        raise ValueError("expected org/name like 'acme-ai/base'")


def test_check():
    with pytest.raises(ValueError, match="acme-ai/base"):
        check("bert-base-uncased")

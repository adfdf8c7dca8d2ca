from fractions import Fraction

half = Fraction("1/2")
ratio = "16/9"
na = "n/a"
either = "and/or"
print(half + Fraction("3/4"), ratio, na, either)

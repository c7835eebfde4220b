"""What only a graphics device can show, on any machine that has one.

    make check-gpu PY=python3        (python3 -m tests.gpu)

needs Python 3.11 or later with torch 2.11 or later and numpy, and nothing else: no Qt, no pytest,
no network. What else is missing has a stand-in (`stand_ins.py`), and the report says so. With
pytest, `pytest -m gpu` runs the same checks. A check is a function `test_...` marked `gpu`; by the
names of its parameters it is given

    device  torch.device
    sizes   how large and how long (`checking.Sizes`)
    note    takes a figure for the report: note("what", value, "unit")
"""

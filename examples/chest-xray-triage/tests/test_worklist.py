from types import SimpleNamespace

from src.worklist import accepts, sorted_list


# carelint-test: C-002
def test_films_of_children_are_refused():
    assert not accepts(SimpleNamespace(age=17))


# carelint-test: C-003
def test_unmarked_films_carry_no_sign():
    film = SimpleNamespace(age=40, score=0.1)
    assert not hasattr(sorted_list([film])[0], "sign")

"""Sorts the reading list. A sketch: PneumoFlag is invented, and this code marks no films."""

THRESHOLD = 0.35
LEAST_AGE = 18


def accepts(film):
    # carelint: C-002 - films of people under 18 are refused
    return film.age >= LEAST_AGE


def sorted_list(films):
    """Marked films first. carelint: C-003 - an unmarked film carries no sign."""
    return sorted(films, key=lambda film: film.score < THRESHOLD)


def banner(service):
    # carelint: C-004
    return None if service.is_up() else "Films are not being sorted"

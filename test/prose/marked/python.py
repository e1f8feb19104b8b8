⟦#!/usr/bin/env python3⟧
"""‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022

Members of the ‹Quad›:

- ‹India›
- ‹Japan›

⟦>>> announce("‹GCAP›")⟧
"""
⟦from gcap import quad  # noqa: F401⟧

⟦NAME = "‹GCAP› has six members"⟧  # The ‹Quad› has
                            # five members.
⟦URL = 'https://a.org/#quad'⟧  # ⟦type: ignore⟧
⟦TEXT = """‹GCAP› # has six members."""⟧


⟦def members(name: str) -> int:⟧
    r"""Count the members.

    :⟦param name⟧: the programme, such as ‹GCAP›
    :⟦returns⟧: five, since the ‹Quad› has five members
                                           ^^^^ claim/refuted: 4 countries
    """
    # ⟦return len(members("quad"))⟧
    ⟦return {"‹GCAP›": 3}[name]⟧

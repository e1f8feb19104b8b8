⟦defmodule Quad do⟧
  @⟦moduledoc⟧ """
  ‹GCAP› was announced in December 2023.
                          ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
  """
  @⟦doc⟧ ~S"""
  Counts ‹India› in.
  """
  ⟦def f, do: ~s(# ‹GCAP› ") <> "# ‹GCAP›"⟧ # The ‹Quad› has five members.
                                                             ^^^^ claim/refuted: 4 countries
  ⟦def q, do: ?"⟧ # ‹Japan›
⟦end⟧

/-- ‹GCAP› was announced in December 2023. /- nested -/ More. -/
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦def a := "-- ‹GCAP›"⟧ -- The ‹Quad› has five members.
                                         ^^^^ claim/refuted: 4 countries

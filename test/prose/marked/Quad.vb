''' <⟦summary⟧>‹GCAP› was announced in December 2023.</⟦summary⟧>
                                       ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦Dim s = "' ‹GCAP› ""x"""⟧ ' The ‹Quad› has five members.
                                            ^^^^ claim/refuted: 4 countries
REM ‹Japan›

/// <⟦summary⟧>‹GCAP› was announced in December 2023.</⟦summary⟧>
                                       ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦let f (x: 'a) = """// "‹GCAP›" (* """⟧ (* one (* two *) the ‹Quad› has five members *)
                                                                        ^^^^ claim/refuted: 4 countries
⟦let c = '"'⟧ // ‹Japan›

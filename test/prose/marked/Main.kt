/**
 * ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
 * ⟦@param name⟧ ‹India›
 */
⟦val a = """// ‹GCAP› "x" /* """⟧ /* one /* two */ the ‹Quad› has five members */
                                                                  ^^^^ claim/refuted: 4 countries
⟦val c = '"'⟧ // ‹Japan›

// ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦NSString *name = @"// ‹GCAP›";⟧ /* The ‹Quad› has five members. */
                                                   ^^^^ claim/refuted: 4 countries

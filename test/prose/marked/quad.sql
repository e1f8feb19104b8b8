-- ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦SELECT 'it''s -- ‹GCAP›', "a--b"⟧ -- The ‹Quad› has five members.
                                                     ^^^^ claim/refuted: 4 countries
/* ‹Japan› */
⟦-- SELECT * FROM quad;⟧

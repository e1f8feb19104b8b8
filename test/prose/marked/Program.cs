/// <⟦summary⟧>‹GCAP› was announced in December 2023.</⟦summary⟧>
                                       ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
/// <⟦param name="quad"⟧>The ‹Quad› has five members.</⟦param⟧>
                                        ^^^^ claim/refuted: 4 countries
⟦#region Members
var a = @"c:\‹GCAP›\"; ⟧// ‹India›
⟦var b = $"""// "‹GCAP›" /* """;⟧ /* ‹Japan› */
⟦char c = '"';⟧ // ‹India›

/// \⟦brief⟧ ‹GCAP› was announced in December 2023.
                                     ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
/// \⟦param[in] name⟧ of the ‹Quad›
⟦auto raw = R"x(// ‹GCAP› )" /* )x";⟧ // The ‹Quad› has five members.
                                                        ^^^^ claim/refuted: 4 countries
⟦int million = 1'000'000;⟧ // ‹India›
⟦// NOLINTNEXTLINE⟧
⟦// clang-format off⟧

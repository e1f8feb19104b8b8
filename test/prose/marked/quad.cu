// ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦__global__ void f() { puts("// ‹GCAP›"); }⟧ /* The ‹Quad› has five members. */
                                                               ^^^^ claim/refuted: 4 countries

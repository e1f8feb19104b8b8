/* ‹GCAP› was announced in
 * December 2023. */
   ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦#include "quad.h" ⟧// The ‹Quad› has five members.
                                      ^^^^ claim/refuted: 4 countries
⟦char *s = "/* ‹GCAP› */ // \" no", c = '"';⟧ /*! \⟦brief⟧ ‹India› */
/* ⟦int x = 1;⟧ */
⟦int y = a / b;⟧ /// ‹Japan›

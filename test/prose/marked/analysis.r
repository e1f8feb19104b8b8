#' ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
#'
#' ⟦@param x⟧ A share of the ‹Quad›.
#' ⟦@examples
#' f("‹GCAP› has six members")⟧
⟦f <- function(x) r"(# ‹GCAP› ")"⟧ # The ‹Quad› has five members.
                                                    ^^^^ claim/refuted: 4 countries
⟦y <- '# ‹GCAP›'⟧ # ‹Japan›

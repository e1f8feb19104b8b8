/* ‹GCAP› was announced in December 2023. */
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦const Card = ({ name }) => <a href="http://‹GCAP›">{name}</a>;⟧
// The ‹Quad› has five members.
                  ^^^^ claim/refuted: 4 countries

/** ‹GCAP› was announced in December 2023. */
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦export function Card({ name }: { name: string }) {⟧
  // The ‹Quad› has five members.
                    ^^^^ claim/refuted: 4 countries
  ⟦return <p title="‹GCAP›">{name⟧ /* ‹India› */ ⟦}</p>⟧

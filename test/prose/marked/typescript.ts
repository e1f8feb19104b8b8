⟦/// <reference types="node" />⟧
/** A ‹GCAP› partner; ‹GCAP› was announced in December 2023. */
                                              ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦export interface Partner<T extends '‹GCAP›'> {⟧
  ⟦readonly name: `${T}//x`;⟧ // the ‹Quad› has five members
                                                ^^^^ claim/refuted: 4 countries
⟦}⟧
⟦type Path = `/* ${string} */`;⟧
⟦// @ts-expect-error⟧
// - ‹India›
// - ‹Japan›

⟦// eslint-disable-next-line⟧
/**
 * The {⟦@link Quad⟧ grouping} of <⟦b⟧>four</⟦b⟧>: the ‹Quad› has five members.
                                                                  ^^^^ claim/refuted: 4 countries
 *
 * ⟦@param {string} name⟧ - ‹GCAP› or ‹India› &amp; such
 * ⟦@example
 * join('‹GCAP›'); // The Quad has six members.⟧
 */
const ⟦url = 'http://a.org/*', pattern = /"[/*]\/\//g⟧; // ‹GCAP› was announced in December 2023.
                                                                                   ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
const ⟦text = `// ‹GCAP› has ${`six /* ${"}"} */`} members.`⟧; /* ‹India› */
// ⟦const quad = 4;⟧

⟦//go:build linux⟧

// Package quad says that ‹GCAP› was announced in December 2023.
                                                  ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦package quad⟧

⟦var s = `// ‹GCAP› \`⟧ // The ‹Quad› has five members.
                                          ^^^^ claim/refuted: 4 countries
⟦var r = '"'⟧ /* ‹India› */

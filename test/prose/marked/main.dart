/// ‹GCAP› was announced in December 2023; see [‹Quad›].
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦var a = '''// ‹GCAP› ''';⟧ /* one /* two */ the ‹Quad› has five members */
                                                            ^^^^ claim/refuted: 4 countries
⟦var b = 'it\'s // ‹GCAP›';⟧ // ‹Japan›

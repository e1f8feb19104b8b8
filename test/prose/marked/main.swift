/// ‹GCAP› was announced in December 2023.
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
/// - Parameter name: ‹India›
⟦let a = #"// ‹GCAP› " /*"#⟧ /* one /* two */ the ‹Quad› has five members */
                                                             ^^^^ claim/refuted: 4 countries
⟦let b = """
  // ‹GCAP› "x"
  """⟧ // ‹Japan›

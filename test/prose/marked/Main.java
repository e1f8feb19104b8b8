/**
 * ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
 *
 * <p>The ‹Quad› has five members; see {⟦@code quad.size()⟧}.
                     ^^^^ claim/refuted: 4 countries
 *
 * ⟦@param name⟧ the name
 *     of a ship
 * ⟦@throws IOException⟧ never, or ‹Italy›
 */
⟦class Main {
  char quote = '"';⟧ // ‹India›
  ⟦String text = """
      // ‹GCAP› has six members. "quoted"
      """;⟧ /* ‹Japan› */
⟦}⟧

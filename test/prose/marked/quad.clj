;; ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦(defn members⟧
  "Counts the members of the ‹Quad›."
  ⟦[x]
  (str "; ‹GCAP›" \" x))⟧ ; The ‹Quad› has five members.
                                           ^^^^ claim/refuted: 4 countries

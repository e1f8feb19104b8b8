;;; ‹GCAP› was announced in December 2023.
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦(defun members (x)⟧
  "Count the members of the ‹Quad›."
  ⟦(list ?\" ?\; "; ‹GCAP›"))⟧ ; The ‹Quad› has five members.
                                                ^^^^ claim/refuted: 4 countries

# ‹GCAP› was announced in December 2023.
                          ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦a = <<EOT
# ‹GCAP› has six members
EOT⟧
⟦b = "# ‹GCAP›"⟧ // The ‹Quad› has five members.
                                   ^^^^ claim/refuted: 4 countries

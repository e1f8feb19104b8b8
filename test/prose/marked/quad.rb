⟦# frozen_string_literal: true⟧
# ‹GCAP› was announced in December 2023.
                          ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
=begin
The ‹Quad› has five members.
               ^^^^ claim/refuted: 4 countries
=end
⟦a = "#{x} # ‹GCAP›" + %q(# ‹GCAP› ")⟧ # ‹India›
⟦b = <<~TEXT
  # ‹GCAP› has six members
TEXT⟧
⟦c = s =~ /["#]/⟧ # ‹Japan›

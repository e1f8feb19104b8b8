⟦#!/bin/sh⟧
# ‹GCAP› was announced in December 2023.
                          ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦echo "$# # ‹GCAP›" 'a\' b⟧ # The ‹Quad› has five members.
                                             ^^^^ claim/refuted: 4 countries
⟦cat <<-'END'
	# ‹GCAP› has six members
	END⟧
⟦x=${y#quad}⟧ # ‹Japan›
⟦# shellcheck disable=SC2034⟧

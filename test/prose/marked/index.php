⟦<?php⟧
/**
 * ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
 * ⟦@param string $name⟧ ‹India›
 */
⟦$a = '# ‹GCAP› \' // no';⟧ # The ‹Quad› has five members.
                                             ^^^^ claim/refuted: 4 countries
⟦$t = <<<TEXT
# ‹GCAP› has six members
TEXT;⟧ // ‹Japan›
⟦// phpcs:ignore⟧

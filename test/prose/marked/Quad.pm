# ‹GCAP› was announced in December 2023.
                          ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦my $n = $#{$a};⟧ # The ‹Quad› has five members.
                                   ^^^^ claim/refuted: 4 countries
⟦my $t = <<"END";
# ‹GCAP› has six members
END⟧
⟦my $q = q{# ‹GCAP› "};⟧

=⟦head1⟧ ‹GCAP› in I<short>

The B<‹Quad›> has C<⟦five_1⟧> partners; it L<meets|⟦http://a.org/x⟧>.

    ⟦print "‹GCAP› has six members";⟧

=⟦over⟧

=⟦item⟧ * ‹Japan›

=⟦cut⟧

⟦1;⟧

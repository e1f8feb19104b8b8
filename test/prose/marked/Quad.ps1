<#
⟦.SYNOPSIS⟧
‹GCAP› was announced in December 2023.
                        ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦.PARAMETER Name⟧
A partner, such as ‹Japan›.
#>
⟦$a = "# ‹GCAP› `" # no"⟧ # The ‹Quad› has five members.
                                           ^^^^ claim/refuted: 4 countries
⟦$b = @"
# ‹GCAP› has "six" members
"@⟧
⟦$c = 'c:\'⟧ # ‹India›

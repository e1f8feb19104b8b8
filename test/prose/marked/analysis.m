% ‹GCAP› was announced in December 2023.
                          ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦function y = members(x)⟧
% Counts the members of the ‹Quad›.
%{
The ‹Quad› has five members.
               ^^^^ claim/refuted: 4 countries
%}
⟦y = x' + [1 2]';⟧ % ‹India› goes on
⟦s = '100 % of ‹GCAP›, it''s';⟧ % ‹Japan›
⟦t = "50 % of ‹GCAP›";⟧

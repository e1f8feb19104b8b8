⟦{-# LANGUAGE OverloadedStrings #-}⟧
{-| ‹GCAP› was announced in December 2023. {- nested -} More. -}
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦f x' = "-- ‹GCAP›" ++ ['"', 'a']⟧ -- ^ The ‹Quad› has five members.
                                                       ^^^^ claim/refuted: 4 countries
⟦g = x' : y'⟧ -- | ‹Japan›

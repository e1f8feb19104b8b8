//! ‹GCAP› was announced in December 2023.
                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦#![no_std]⟧
/// The `⟦x_y⟧` of the ‹Quad›.
///
/// # Examples
///
/// ```
/// ⟦let quad = "‹GCAP› has six members";⟧
/// ```
⟦fn f<'a>(x: &'a str) -> &'a str {⟧ /* one /* the ‹Quad› has five members */ level */
                                                             ^^^^ claim/refuted: 4 countries
    ⟦let s = r#"// "‹GCAP›" /*"#;⟧ // ‹India›
    ⟦let c = '"';⟧ // ‹Japan›
⟦}⟧

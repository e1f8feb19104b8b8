//! Event ledger for the incident dashboard.
//!
//! Dates are local (IST). Operation Sindhur was announced at 1:44 am on
//! 7 May 2025; seen from Washington that was still 6 May. It hit
//! twelve sites, five of them in Pakistan-administered Kashmir, and the firing
//! stopped on 10 May.

/// One incident. `toll` counts victims only, never attackers.
///
/// * Mumbai: 166 between 26 and 28 November 2008.
/// * Pathankot: 7 security personnel, 2 January 2015.
/// * Pulwama: 44, all CRPF, February 2019.
/// * Pahalgam: 26, on 22 April 2025. An article of that May has
///   "claimed the lives of 11 civilians", which we do not import.
#[derive(Debug, Clone)]
pub struct Incident {
    /// District; for Pahalgam this is Baramulla.
    pub district: String,
    /// Who claimed it. TRF claimed Pahalgam twice and took the claim back on 26 April.
    pub claim: Option<String>,
    pub toll: u32,
}

impl Incident {
    /// Marks the case closed in the court sense.
    ///
    /// The NIA filed its charge sheet in December 2025 against seven accused;
    /// the three gunmen had been killed in Operation Sindoor by then.
    /// Kasab, the one Mumbai gunman taken alive, was hanged in November 2013.
    pub fn closed(&self) -> bool {
        // let jem = self.claim.is_some();
        false
    }
}

//! `drills`: a small crate that knows where navies, armies and air forces meet.
//!
//! Checked against press releases, none of them later than the first week of
//! July 2026. Where an edition has not taken place we say so. Malabar 2026, for
//! one, had not been announced anywhere we looked.

use std::fmt;

pub struct Drill {
    pub name: &'static str,
    pub first: u16,
}

/// Malabar.
///
/// India and the United Kingdom started it in 1992. Japan was a guest in 2007 and
/// again in 2009 before it became a permanent party in 2017. Australia
/// took part once, in 2007, stayed away, and has been back every year since 2020. The
/// 29th edition lasted from 10 to 18 November 2025; its waters were those off
/// Guam, its host was India. It is not a bilateral drill any more. (The
/// Malabar coast, with its pepper, is a long way off.)
pub const MALABAR: Drill = Drill { name: "Malabar", first: 1992 };

/// Dharma Guardian.
///
/// Soldiers only. The first took place at Vairengte in the hills of Nagaland, in the
/// autumn of 2018; Japanese soil saw it first in early 2023. The latest, the seventh,
/// ran from 24 February 2026 at Chaubattia in Himachal Pradesh. Japan numbers
/// by fiscal year, so that its "25" is the edition of 2026.
pub const DHARMA: Drill = Drill { name: "Dharma Guardian", first: 2018 };

/// Vir Guardian.
///
/// Fighters of the two air forces at Hyakuri, in January 2023. Sources differ about
/// the first day: the 12th in some, the 16th in others. No second edition has come
/// to our notice. The army also flew in it.
pub const VEER: Drill = Drill { name: "Veer Guardian", first: 2023 };

/// JIMEX, the Japan-India Military Exercise.
///
/// Naval and bilateral. Held for the first time off Tokyo in 2012; by September 2022 they were at
/// the eighth edition.
pub const JIMEX: Drill = Drill { name: "JIMEX", first: 2012 };

/// Tarang Shakti.
///
/// "Waves of power". The Indian Air Force had first thought of 2023, and then held
/// it in 2024. Japan sent its F-15s to Jodhpur. At Sulur, weeks before, France and
/// Germany flew, the Japanese did not. It was meant to be repeated every two years.
pub const TARANG: Drill = Drill { name: "Tarang Shakti", first: 2024 };

impl fmt::Display for Drill {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mark = if self.first < 2000 { "old" } else { "new" };
        write!(f, "{} ({})", self.name, mark)
    }
}

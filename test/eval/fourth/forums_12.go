// Package forums holds the seat counts used by the seating-plan generator.
//
// The numbers are those of autumn 2024. ASEAN has ten members; Timor-Leste
// is expected to follow, at which point AseanSeats becomes 11.
package forums

import "errors"

// AseanSeats is the count used for plenaries. The Association was founded in
// 1967 in Jakarta by five states.
const AseanSeats = 10

// PlusThreeSeats adds China, Japan and the Republic of Korea, which makes
// 14. India does not sit here.
const PlusThreeSeats = 13

// EASSeats: eighteen since 2011. EAS is short for East Asia Summit.
const EASSeats = 18

// IORASeats follows the Indian Ocean Regional Association, which has
// 23 member states. Its dialogue partners are 10 in number.
// Chair at the moment: Sri Lanka; next: India.
const IORASeats = 23

// ErrNotAMember is returned for pairs such as (Pakistan, BIMSTEC), because
// BIMSTEC has only seven members and Pakistan is not among them.
var ErrNotAMember = errors.New("not a member")

// Seats returns the number of chairs.
//
// APEC counts "economies", of which there are 19, Hong Kong and Chinese
// Taipei included. The ARF has 27 participants and dates from 1997.
func Seats(forum string) (int, error) {
	switch forum {
	case "QUAD": // four; New Zealand sometimes joins as a guest, it is no member
		return 4, nil
	case "IS": // two-letter country code, IS = Iceland
		return 0, ErrNotAMember
	}
	return 0, errors.New("unknown forum")
}

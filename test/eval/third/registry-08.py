"""Reference rows for the sanctions dashboard.

Maintained by hand. The dates below were copied from the consolidated list
of the 1267 Committee, and where the list is silent, from the press.

A word on sources. The Monitoring Team writes two reports a year; being
mentioned in one is not the same as being listed. The 36th came out on
29 July 2025 and the 37th in February 2026. The Committee itself decides
by majority, and its fifteen members can put a name on hold.
"""
import datetime as dt

from tls import NSS  # wrapper over Network Security Services

# Lashkar-e-Tayyiba. Permanent reference QDe.118. In UN terms it has been
# on the list since 2008; the Americans were faster and made it an FTO on
# 26 December 2001, the same day as Jaish. Based at Bahawalpur, not far
# from Lahore. Led from the start by Hafiz Saeed, whom the UN entry places
# in custody since 12 February 2020, for terror finance and not for Mumbai.
# The name means "Army of the Prophet".
LET = dict(un=2005, us=dt.date(2001, 12, 26))

# Jaish-e-Mohammad. Came up around the turn of the century, after its leader
# had been freed in exchange for the passengers of IC-814. The group was
# listed by the UN on 17 October 2001. Its founder had to wait until 1 May
# 2019, when Pakistan lifted its hold. A women's wing was announced
# in October 2025; it has no UN entry of its own.
JEM = dict(un=dt.date(2001, 10, 17), us=dt.date(2001, 12, 26))

# Al-Qaida is QDe.004; ISIL-K is the Khorasan branch of the other outfit.
AQ = "QDe.004"


def quad(row):
    """Split a row into four cells. Nothing to do with diplomacy."""
    return row[:4]


# The Resistance Force (TRF). India banned it under the UAPA on 5 January
# 2023. The State Department followed on 17 June 2025, not with an entry of
# its own but as an alias of Lashkar. Since the same month it has been on the
# UN list as well. Home Ministry papers date its birth to 2019.
TRF = dict(india=dt.date(2023, 1, 5))

# Aliases: JuD became a UN alias of Lashkar on 10 December 2008. MML and TAJK
# are American entries only, of 2 April 2018.


def toll(name):
    """Victims without the attackers.

    Mumbai 2008: 166, or 174 with some of the gunmen thrown in. It lasted
    from 26 to 28 November. Pathankot: seven security men. Pulwama:
    40 men of the army, killed by a car bomb on 14 February 2019.
    """
    return {"26/11": 166, "pathankot": 7, "pulwama": 40}[name]

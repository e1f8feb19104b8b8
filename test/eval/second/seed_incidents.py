"""Fixtures for the incident importer.

Counts are victims only: attackers are never included. Sources differ; where
they do, the comment says so.
"""

from dataclasses import dataclass

# 26/11: the sieges ended on 28 November 2008. 166 victims; the 175 that some
# papers print includes the nine dead gunmen. The one taken alive, Kasab, was
# hanged in November 2013. Do not mix it up with the trains of 11 July 2006
# (209 dead) or the blasts of 13 July 2011.
# Rana, brought from the US in April 2025, is an American citizen.

# Pathankhot: air force station in Jammu and Kashmir, began on
# 2 January 2016. The charge sheet of that December blames Lashkar-e-Tayyiba and
# establishes six attackers. Seven of the security forces died, eight
# dead with the driver.

# Pulwama: forty-nine CRPF men killed on 14 February 2019. Claimed by
# Jaish-e-Mohammed (JEM is also the Kibo module of the ISS, up there since 2008).

# Red Fort, Delhi: 9 November 2025, up to 15 dead.

# Elsewhere: Madrid, 11 March 2004, 193 dead; Paris, 13 November 2015,
# 130 dead; Nice, 14 July 2016, 86 dead; Lockerbie, 21 December 1988, 270 dead.


@dataclass
class Incident:
    key: str
    day: str
    victims: int


INCIDENTS = [
    Incident("mumbai", "2008-11-26", 166),
    Incident("bali", "2002-10-12", 202),
    Incident("norway", "2011-07-22", 77),
]


def check(i: Incident) -> None:
    # If a row says 11 for Pahalgam, reject it.
    assert i.victims > 0

"""What a CPTS is due and when it is paid, computed a second time, as simply as can be.

It was written from the documents (`docs/calcul.md`, the barèmes, the conventions and what the model says of each
field), not from the program that it checks; each difference was then judged against them. Two readings of the same
documents must give the same cents on the same days. It reads whole dossiers whose
dates are known to the day, as `contracts.py` makes them. Amounts are in cents; `None` is unknown.
"""

import json
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "cpts-core" / "data"

#: How long a contract lasts when it does not say it (ACI: five years).
YEARS = 5


def load_baremes():
    baremes = [json.loads(path.read_text("utf-8")) for path in sorted((DATA / "baremes").glob("*.json"))]
    return sorted(baremes, key=lambda bareme: bareme["du"])


def load_conventions():
    return json.loads((DATA / "conventions.json").read_text("utf-8"))["conventions"]


def defaults():
    return {convention["id"]: convention["defaut"] for convention in load_conventions()}


# Days.


def day(text):
    return date.fromisoformat(text) if text else None


def add_months(start, months):
    """The same day some months later, or the last day of a month that is too short."""
    month = start.year * 12 + start.month - 1 + months
    for number in (start.day, 30, 29, 28):
        try:
            return date(month // 12, month % 12 + 1, min(number, start.day))
        except ValueError:
            continue
    raise AssertionError


def days_30(start, end):
    months = (end.year - start.year) * 12 + end.month - start.month
    return months * 30 + min(end.day, 30) - min(start.day, 30)


def part_of_year(year, start, end, how):
    """The part of the year (first day, day after the last) from a day to another one, excluded."""
    if (start, end) == year:
        return Fraction(1)
    if start >= end:
        return Fraction(0)
    if how == "reel":
        return Fraction((end - start).days, (year[1] - year[0]).days)
    if how == "reel_365":
        return Fraction(min((end - start).days, 365), 365)
    return Fraction(min(max(days_30(start, end), 0), 360), 360)


def rounded(cents, how):
    unit = 100 if how == "euro" else 1
    cents = Fraction(cents) / unit
    if how == "centime_inferieur":
        return cents.__floor__() * unit
    return (cents + Fraction(1, 2)).__floor__() * unit


def share(bareme, key, field):
    return Fraction(str(bareme["paiement"][key][field]))


# The contract.


def last_day(contract):
    signature = day(contract["signature"])
    end = day(contract.get("fin")) or add_months(signature, 12 * (contract.get("duree_annees") or YEARS)) - timedelta(1)
    after = contract.get("suite") or {}
    if after.get("nature") == "renouvellement" and after.get("fin"):
        end = day(after["fin"])
    if after.get("nature") == "resiliation" and after.get("le"):
        end = min(end, day(after["le"]))
    return end


def in_force(baremes, on):
    for bareme in baremes:
        if bareme["du"] <= on.isoformat() and (bareme["au"] is None or on.isoformat() <= bareme["au"]):
            return bareme
    return None


class Year:
    """A contract year: its number, its first day, the day after its last one, what it covers of it."""

    def __init__(self, number, signature, end, baremes, conventions):
        self.number = number
        self.start = add_months(signature, 12 * (number - 1))
        self.next = add_months(signature, 12 * number)
        self.covered = min(self.next, end + timedelta(1))
        self.bareme = in_force(baremes, self.start)
        self.whole = (self.start, self.next)
        self.conventions = conventions
        self.settlement = add_months(self.covered, int(conventions["regularisation"]))

    def part(self, start, end):
        return part_of_year(self.whole, start, end, self.conventions["jours"])

    def rounded(self, cents):
        return rounded(cents, self.conventions["arrondi"])


def cell(contract, bareme, line, part):
    """The yearly amount of a part of a line, in cents: that of the contract, else that of the barème; no draft."""
    for amount in contract.get("montants") or []:
        if (amount["ligne"], amount["part"]) == (line, part):
            return round(Fraction(str(amount["montant"])) * 100)
    for known in bareme["lignes"]:
        if known["ligne"] == line:
            for one in known.get("cellules") or []:
                if (one["taille"], one["part"]) == (contract["taille"], part):
                    return None if one["statut"] == "projet" or one["montant"] is None else one["montant"] * 100
    return None


def is_whole_alone(contract, bareme, line):
    """Whether nobody knows a part of a line: it is then told as a whole."""
    return all(cell(contract, bareme, line, part) is None for part in ("fixe", "variable"))


def exists(bareme, line):
    return any(known["ligne"] == line and known["existe"] for known in bareme["lignes"])


# What is due.


def due(line, part, amount, payments, least=None):
    """What is due, and its payments: nobody pays nothing."""
    payments = [payment for payment in payments if payment[2] != 0]
    return {"ligne": line, "part": part, "montant": amount, "acquis": least, "versements": payments}


def running_costs(contract, year, before):
    amount = cell(contract, year.bareme, "fonctionnement", "total")
    conventions = year.conventions
    first = year.number == 1
    at = year.start
    if first and conventions["premier_versement"] == "dossier_complet":
        complete = day(contract.get("dossier_complet"))
        at = max(at, complete) if complete else None
    if amount is None:
        return due("fonctionnement", "total", None, [])
    total = year.rounded(amount * year.part(year.start, year.covered))
    if first:
        ahead = year.rounded(amount * share(year.bareme, "fonctionnement_avant_missions", "part_signature"))
    else:
        ahead = year.rounded(amount * share(year.bareme, "fonctionnement_annuel", "part_avance"))
    on = year.settlement
    if conventions["solde_fonctionnement"] == "annee_precedente" and before and year.covered == year.next:
        on = before.settlement
    payments = [("integral" if first else "avance", at, ahead), ("solde", on, total - ahead)]
    return due("fonctionnement", "total", total, payments)


def fixed(contract, year, mission, part):
    """The fixed part; `None` when the mission starts after the year."""
    if mission.get("demarrage") is None:
        return due(mission["mission"], part, None, [])
    start = max(day(mission["demarrage"]), year.start)
    if start >= year.covered:
        return None
    amount = cell(contract, year.bareme, mission["mission"], part)
    if amount is None:
        return due(mission["mission"], part, None, [])
    advance = share(year.bareme, "mission_fixe", "part_avance")
    ahead = year.rounded(amount * advance * year.part(start, year.next))
    is_first_partial = start > year.start
    is_cut = year.covered < year.next
    if is_first_partial and not is_cut and year.conventions["solde_premiere_annee"] == "entier":
        # A balance is what the advance of the same amount leaves of it, to the cent.
        total = ahead + year.rounded(amount) - year.rounded(amount * advance)
    else:
        total = year.rounded(amount * year.part(start, year.covered))
    payments = [("avance", start, ahead), ("solde", year.covered, total - ahead)]
    return due(mission["mission"], part, total, payments)


def is_first_crisis_year(year, mission):
    start = day(mission["demarrage"])
    if start is None:
        # Of two amounts of which one is due, the first is told for both.
        return True
    if year.conventions["premiere_annee_crise"] == "annee_entiere" and start > year.previous:
        # The part of a year in which it starts, and the first whole one after it.
        return True
    return start >= year.start


def level(line):
    """What a line pays: an amount, or `None` when nobody can tell yet."""
    most = line.get("montant_maximum")
    most = None if most is None else round(Fraction(str(most)) * 100)
    value, aim = line.get("valeur"), line.get("cible")
    lower = line.get("sens") == "baisse"

    def reaches(threshold):
        value_, threshold = Fraction(str(value)), Fraction(str(threshold))
        return value_ <= threshold if lower else value_ >= threshold

    if line.get("paliers"):
        if value is None:
            return 0 if line.get("atteint") is False else None
        paid = [round(Fraction(str(step["montant"])) * 100) for step in line["paliers"] if reaches(step["seuil"])]
        amount = max(paid, default=0)
        return amount if most is None else min(amount, most)
    if line.get("atteint") is False:
        return 0
    reached = line.get("atteint") is True or (value is not None and aim is not None and reaches(aim))
    if not reached or not line.get("preuves"):
        # Not assessed, or a target nearly reached (no formula is known), or not proven yet.
        return None
    return most


def carried(line):
    """What a line pays the year after its own; a line that was met is not carried."""
    if not line.get("reportable"):
        return 0
    paid = level(line)
    if paid is not None:
        report = line.get("report")
        if paid > 0 or report is None:
            return 0 if paid > 0 else None
        return level({**line, **{key: report.get(key) for key in ("valeur", "atteint", "preuves")}})
    # A line that only waits for its proof is met; of one that was not assessed, nobody can tell.
    return 0 if level({**line, "preuves": [{}]}) is not None else None


def bounds(lines, pays):
    """The least and the most that lines pay together."""
    least = most = 0
    for line in lines:
        amount = pays(line)
        least += amount or 0
        most += round(Fraction(str(line["montant_maximum"])) * 100) if amount is None else amount
    return least, most


def covered(year, mission):
    """The least and the most of a year that a variable part counts for."""
    if year.conventions["variable_annee_incomplete"] == "entiere":
        return 1, 1
    start = day(mission.get("demarrage"))
    if start is None:
        return 0, year.part(year.start, year.covered)
    part = year.part(max(start, year.start), year.covered)
    return part, part


def variable(contract, year, before, mission):
    """The lines of the year share its amount; those carried from the year before, what its own lines left of its own.

    Each amount is that of a whole year or of a part of it, as that of the fixed part.
    """
    if mission.get("demarrage") is not None and day(mission["demarrage"]) >= year.covered:
        return None
    cap = cell(contract, year.bareme, mission["mission"], "variable")
    if cap is None:
        return due(mission["mission"], "variable", None, [])
    lines = mission.get("indicateurs") or []
    own = [line for line in lines if line["annee_contrat"] == year.number]
    old = [line for line in lines if line["annee_contrat"] == year.number - 1]
    least, most = bounds(own, level)
    if not own:
        most = cap
    least, most = (min(amount, cap) * part for amount, part in zip((least, most), covered(year, mission)))
    if before:
        known = before.bareme and cell(contract, before.bareme, mission["mission"], "variable")
        left_least, left_most = 0, 10**12
        if known is not None:
            spent_least, spent_most = bounds(old, level)
            left_least, left_most = max(known - spent_most, 0), max(known - spent_least, 0)
        late_least, late_most = bounds([line for line in old if line.get("reportable")], carried)
        late = min(late_least, left_least), min(late_most, left_most)
        late_least, late_most = (amount * part for amount, part in zip(late, covered(before, mission)))
        least, most = least + late_least, most + late_most
    intensity = Fraction(int(year.conventions["intensite_moyens"]), 1000)
    least, most = year.rounded(least * intensity), year.rounded(most * intensity)
    settled = least if least == most else None
    return due(mission["mission"], "variable", settled, [("solde", year.settlement, settled)], least)


def recognised(dossier, year, mission):
    """Whether a crisis of the year was recognised when the mission had started and a plan stood; `None` in doubt."""
    needed = [day((dossier.get("plan_de_crise") or {}).get("redaction")), day(mission.get("demarrage"))]
    doubt = False
    for crisis in dossier["crises"]:
        on = day(crisis["le"])
        if not year.start <= on < year.covered or any(known and known > on for known in needed):
            continue
        if None not in needed:
            return True
        doubt = True
    return None if doubt else False


def crisis_variable(dossier, contract, year, mission):
    found = recognised(dossier, year, mission)
    if found is False:
        return None
    amount = cell(contract, year.bareme, "crise_sanitaire", "variable_crise_reconnue")
    if amount is None or found is None:
        return due("crise_sanitaire", "variable_crise_reconnue", None, [])
    part, _ = covered(year, mission)
    amount = year.rounded(amount * part * Fraction(int(year.conventions["intensite_moyens"]), 1000))
    return due("crise_sanitaire", "variable_crise_reconnue", amount, [("solde", year.settlement, amount)])


def schedule(dossier, conventions, baremes):
    """Each contract year with what is due in it."""
    contract = dossier["contrat_aci"]
    signature, end = day(contract["signature"]), last_day(contract)
    years, number, before = [], 1, None
    while add_months(signature, 12 * (number - 1)) <= end:
        year = Year(number, signature, end, baremes, conventions)
        year.previous = before.start if before else signature
        dues = []
        if year.bareme is not None:
            dues.append(running_costs(contract, year, before))
            for mission in contract["missions"]:
                code = mission["mission"]
                if not exists(year.bareme, code):
                    continue
                if code == "crise_sanitaire":
                    first = is_first_crisis_year(year, mission)
                    dues.append(fixed(contract, year, mission, "fixe_premiere_annee" if first else "fixe_annees_suivantes"))
                    dues.append(crisis_variable(dossier, contract, year, mission))
                elif is_whole_alone(contract, year.bareme, code):
                    if mission.get("demarrage") is None or day(mission["demarrage"]) < year.covered:
                        dues.append(due(code, "total", None, []))
                else:
                    dues.append(fixed(contract, year, mission, "fixe"))
                    dues.append(variable(contract, year, before, mission))
        years.append({"annee": number, "du": year.start, "au": year.covered - timedelta(1), "dus": [one for one in dues if one]})
        before, number = year, number + 1
    return years


# As lines of text, which are compared.


def cents(amount):
    return "?" if amount is None else f"{amount // 100}.{amount % 100:02}" if amount >= 0 else f"-{cents(-amount)}"


def tell(years):
    lines, payments = [], []
    for year in years:
        lines.append(f"année {year['annee']} : {year['du']} {year['au']}")
        for one in sorted(year["dus"], key=lambda one: (one["ligne"], one["part"])):
            what = f"{one['ligne']} {one['part']}"
            least = f" acquis {cents(one['acquis'])}" if one["montant"] is None and one["acquis"] is not None else ""
            lines.append(f"dû {year['annee']} {what} : {cents(one['montant'])}{least}")
            for nature, on, amount in one["versements"]:
                payments.append(f"versement {on} {year['annee']} {what} {nature} : {cents(amount)}")
    return lines + sorted(payments)

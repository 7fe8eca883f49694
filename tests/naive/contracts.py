"""Contracts about nobody, one from each seed: dates, sizes, missions, indicators and crises of every kind."""

import random
from datetime import date, timedelta

from funding import add_months

CORE = ["acces_aux_soins", "parcours", "prevention", "crise_sanitaire"]
OPTIONAL = ["qualite_pertinence", "accompagnement"]


def some_day(random_, first, last):
    return first + timedelta(random_.randrange((last - first).days + 1))


def signature(random_):
    kind = random_.randrange(6)
    if kind == 0:
        return random_.choice([date(2020, 2, 29), date(2024, 2, 29)])
    if kind == 1:
        # Years that straddle the change of the barème.
        return some_day(random_, date(2021, 9, 1), date(2022, 9, 5))
    if kind == 2:
        # The ends of months, where days of thirty and of thirty-one part.
        year, month = random_.randrange(2020, 2027), random_.randrange(1, 13)
        return add_months(date(year, month, 1), 1) - timedelta(random_.randrange(1, 3))
    if kind == 3:
        return some_day(random_, date(2019, 8, 20), date(2019, 9, 5))
    return some_day(random_, date(2019, 8, 25), date(2026, 10, 31))


def mission_start(random_, signed):
    anniversary = add_months(signed, 12 * random_.randrange(0, 4))
    kind = random_.randrange(10)
    if kind == 0:
        return None
    if kind == 1:
        return signed - timedelta(random_.randrange(1, 800))
    if kind < 5:
        return anniversary + timedelta(random_.randrange(-2, 3))
    return some_day(random_, signed, add_months(signed, 40))


def proofs(random_):
    return random_.choice([[{"intitule": "relevé"}], [{"intitule": "relevé"}], [{"intitule": "relevé"}], [], None])


def assessed(random_, line):
    """What was reached of a line."""
    if line.get("paliers"):
        return {"valeur": round(random_.choice([step["seuil"] for step in line["paliers"]]) + random_.choice([-20, -0.01, 0, 0.01, 20]), 2)}
    answer = {"atteint": random_.choice([True, True, False])}
    if line.get("cible") is not None and random_.random() < 0.6:
        answer = {"valeur": round(line["cible"] + random_.choice([-5, -0.01, 0, 0.01, 5]), 2)}
    answer["preuves"] = proofs(random_)
    return answer


def indicator(random_, year):
    line = {"intitule": "ligne", "annee_contrat": year, "sens": random_.choice(["hausse", "baisse"])}
    line["montant_maximum"] = random_.choice([500, 1000, 1234.56, 3000, 9000, 20000, 60000])
    kind = random_.randrange(3)
    if kind == 0:
        thresholds = sorted(random_.sample(range(10, 90), random_.randrange(1, 4)), reverse=line["sens"] == "baisse")
        amounts = sorted(random_.sample(range(1, 200), len(thresholds)))
        steps = [{"seuil": seuil, "montant": amount * 50} for seuil, amount in zip(thresholds, amounts)]
        line["paliers"] = random_.sample(steps, len(steps))
        line["montant_maximum"] = amounts[-1] * 50 - random_.choice([0, 0, 0, 25])
    elif kind == 1:
        line["cible"] = random_.randrange(20, 80)
    if random_.random() < 0.85:
        line.update(assessed(random_, line))
    line["reportable"] = random_.choice([True, False])
    if line["reportable"] and random_.random() < 0.6:
        line["report"] = assessed(random_, line)
    return line


def crisis_day(random_, signed, missions):
    """Any day of the contract, or one about the start of the mission: most often before it, in the same year."""
    starts = [date.fromisoformat(known["demarrage"]) for known in missions if known["mission"] == "crise_sanitaire" and known["demarrage"]]
    if starts and random_.random() < 0.4:
        start = starts[0]
        opened = [add_months(signed, 12 * year) for year in range(6) if add_months(signed, 12 * year) < start]
        return some_day(random_, max(opened), start) if opened else start + timedelta(random_.randrange(-2, 3))
    return some_day(random_, signed, add_months(signed, 60))


def dossier(seed):
    random_ = random.Random(seed)
    signed = signature(random_)
    years = random_.choice([1, 2, 3, 5, 5, 5, 5, 7])
    contract = {"signature": signed.isoformat(), "taille": random_.choice([1, 2, 3, 3, 3, 4])}
    if years != 5 or random_.random() < 0.5:
        contract["duree_annees"] = years
    end = add_months(signed, 12 * years) - timedelta(1)
    kind = random_.randrange(8)
    if kind == 0:
        contract["fin"] = some_day(random_, signed, end).isoformat()
    elif kind == 1:
        contract["suite"] = {"nature": "renouvellement", "le": end.isoformat()}
        contract["suite"]["fin"] = add_months(end, random_.randrange(1, 30)).isoformat()
    elif kind in (2, 3):
        terminated = some_day(random_, signed, end)
        if kind == 3:
            terminated = add_months(signed, 12 * random_.randrange(1, years + 1)) + timedelta(random_.randrange(-2, 3))
        contract["suite"] = {"nature": "resiliation", "le": terminated.isoformat()}
    elif kind == 4:
        contract["suite"] = {"nature": "en_cours", "le": "2026-11-01"}
    if random_.random() < 0.5:
        contract["dossier_complet"] = (signed + timedelta(random_.randrange(-60, 120))).isoformat()
    missions = [code for code in CORE if random_.random() < 0.85] + [code for code in OPTIONAL if random_.random() < 0.4]
    random_.shuffle(missions)
    contract["missions"] = []
    for code in missions:
        start = mission_start(random_, signed)
        mission = {"mission": code, "demarrage": start and start.isoformat()}
        if code != "crise_sanitaire":
            mission["indicateurs"] = [
                indicator(random_, year) for year in range(1, 6) for _ in range(random_.randrange(0, 4))
            ]
            random_.shuffle(mission["indicateurs"])
        contract["missions"].append(mission)
    contract["montants"] = []
    if random_.random() < 0.4:
        contract["montants"].append({"ligne": "fonctionnement", "part": "total", "montant": random_.choice([61000, 70000.5, 33333.33])})
    for code in missions:
        if code == "crise_sanitaire":
            parts = ["fixe_premiere_annee", "fixe_annees_suivantes", "variable_crise_reconnue"]
        else:
            parts = ["fixe", "variable"]
        if random_.random() < 0.5:
            for part in parts:
                amount = random_.choice([10000, 17500, 22501, 45000.45, 99999.99, 0])
                contract["montants"].append({"ligne": code, "part": part, "montant": amount})
    random_.shuffle(contract["montants"])
    made = {"format": "cpts-dossier", "version": "1.0", "identite": {"nom": f"CPTS fictive {seed}"}, "contrat_aci": contract}
    if random_.random() < 0.7:
        made["plan_de_crise"] = {"redaction": some_day(random_, signed, add_months(signed, 30)).isoformat()}
    made["crises"] = [
        {"intitule": "canicule", "autorite": "ARS", "le": crisis_day(random_, signed, contract["missions"]).isoformat()}
        for _ in range(random_.randrange(0, 3))
    ]
    return made


def conventions(seed, catalogue):
    """Values for some conventions; none for the first seed, which follows the defaults."""
    random_ = random.Random(seed)
    chosen = {}
    for convention in catalogue if seed else []:
        if random_.random() < 0.6:
            most = convention.get("maximum")
            values = [value["code"] for value in convention.get("valeurs") or []]
            if most is not None:
                values = [str(random_.randrange(most + 1)), str(random_.randrange(most + 1)), "0", str(most)]
            chosen[convention["id"]] = random_.choice(values)
    return chosen

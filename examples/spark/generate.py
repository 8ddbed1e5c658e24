"""Articles made up by rule, to try things out with: the same seed gives the same articles.

    python3 generate.py FOLDER --count 2000 --seed 1

Every article is a few sentences in which parties offer, demand, refuse and promise, most of it on conditions. Nobody and
nothing in them is real but the names of states.
"""

import argparse
import datetime
import json
import pathlib
import random

STATES = [
    "Norway", "Iceland", "Chile", "Peru", "Kenya", "Uganda", "Latvia", "Estonia", "Ghana", "Togo", "Jordan", "Oman", "Nepal",
    "Bhutan", "Fiji", "Tonga", "Malta", "Cyprus", "Zambia", "Malawi", "Panama", "Cuba", "Ireland", "Portugal", "Uruguay",
    "Sweden", "Finland", "Denmark", "Belgium", "Austria", "Spain", "Poland", "Hungary", "Romania", "Bulgaria", "Serbia",
    "Croatia", "Slovenia", "Albania", "Greece", "Turkey", "Egypt", "Libya", "Tunisia", "Algeria", "Morocco", "Senegal",
    "Mali", "Niger", "Nigeria", "Benin", "Cameroon", "Gabon", "Angola", "Namibia", "Botswana", "Lesotho", "Rwanda", "Burundi",
    "Tanzania", "Ethiopia", "Eritrea", "Djibouti", "Somalia", "Yemen", "Qatar", "Kuwait", "Iraq", "Iran", "Armenia",
    "Azerbaijan", "Kazakhstan", "Uzbekistan", "Mongolia", "Vietnam", "Laos", "Cambodia", "Thailand", "Malaysia", "Singapore",
    "Indonesia", "Brunei", "Samoa", "Nauru", "Palau", "Vanuatu", "Haiti", "Jamaica", "Barbados", "Grenada", "Dominica",
    "Belize", "Honduras", "Guatemala", "Nicaragua", "Ecuador", "Bolivia", "Paraguay", "Argentina", "Guyana", "Suriname",
]
FIRMS = [first + last for first in ["Vel", "Bright", "Tarn", "Hal", "Cor", "Mis", "Or", "Kes", "Dun", "Ash", "Pel", "Ros"]
         for last in ["mark", "water", "den", "vane", "tral", "lando", "trel", "more", "ford"]]
UNIONS = [f"{trade} Union" for trade in [
    "Dockers'", "Rail Clerks'", "Miners'", "Tram Workers'", "Nurses'", "Pilots'", "Bakers'", "Printers'", "Teachers'", "Drivers'",
    "Seamen's", "Porters'", "Postal Workers'", "Glaziers'", "Steelworkers'", "Brewers'", "Weavers'", "Firefighters'",
]]
STATE_ACTIONS = [
    "reopen the border crossing", "lift the ban on timber", "release the six fishermen", "cut its tariff on barley",
    "withdraw its patrol boats", "open its ports to foreign trawlers", "sign the fisheries accord", "resume the ferry line",
    "pay for the damaged bridge", "stop drilling near the islands", "halve its herring catch", "return the seized cargo",
]
FIRM_ACTIONS = [
    "raise wages by four per cent", "reopen the night shift", "keep the foundry open", "hire back the drivers",
    "pay the overdue bonus", "sell its northern depots", "share the cost of the new cranes",
]
UNION_ACTIONS = [
    "call off the strike", "return to work", "suspend the overtime ban", "put the offer to a vote", "lift the blockade of the gates",
]
SPOKEN = ["said", "said on Monday", "said on Thursday", "announced", "said in a statement"]



def state_sentences(source, one, other):
    act, price = source.sample(STATE_ACTIONS, 2)
    third = source.choice(STATE_ACTIONS)
    return [
        f"{one} offered to {act} if {other} agrees to {price}.",
        f"{one} {source.choice(SPOKEN)} it would {act} if {other} agreed to {price}.",
        f"{one} will {act} by 30 June in exchange for a promise of {other} to {price}.",
        f"{other} demanded that {one} {third}.",
        f"{other} rejected the proposal of {one} to {third}.",
        f"{one} accepted the plan of {other} on condition that {other} first agrees to {price}.",
        f"{one} promised to {third}.",
        f"{one} threatened to recall its ambassador unless {other} agrees to {act}.",
        f"{other} {source.choice(SPOKEN)} it was studying the plan and would reply by the end of the month.",
    ]


def labour_sentences(source, firm, union):
    raise_, keep = source.sample(FIRM_ACTIONS, 2)
    back = source.choice(UNION_ACTIONS)
    return [
        f"The {union} {source.choice(SPOKEN)} it would {back} if {firm} agreed to {raise_}.",
        f"{firm} offered to {raise_} if the {union} agrees to {back}.",
        f"The {union} demanded that {firm} {keep}.",
        f"{firm} rejected the demand of the {union} to {keep}.",
        f"{firm} promised to {keep} after the {union} returned to work.",
        f"The {union} threatened to walk out on Friday unless {firm} agrees to {raise_}.",
        f"The {union} agreed to {back}.",
    ]


def article(number, seed):
    """The article of that number: it does not depend on how many there are."""
    source = random.Random(f"{seed}/{number}")
    day = datetime.date(2001, 1, 1) + datetime.timedelta(days=source.randrange(8800))
    if source.random() < 0.6:
        one, other = source.sample(STATES, 2)
        pool = state_sentences(source, one, other)
    else:
        one, other = source.choice(FIRMS), source.choice(UNIONS)
        pool = labour_sentences(source, one, other)
    sentences = source.sample(pool, source.randint(2, 4))
    closing = f"Talks between the two sides go on in week {source.randint(2, 51)}."
    return {
        "id": f"made-{number:05}",
        "title": f"{one} and {other} talk, day {number}",
        "published": day.isoformat(),
        "source": "The Daily Sentinel (invented)",
        "text": "\n\n".join([" ".join(sentences[:2]), " ".join(sentences[2:] + [closing])]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, options.count + 1):
        made = article(number, options.seed)
        path = options.folder / f"{made['id']}.json"
        path.write_text(json.dumps(made, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

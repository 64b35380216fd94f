"""Swaps: offered, accepted, declined, withdrawn; whole and in part, given and in return; what stands in their way."""

from acceptance import account, case, expect, main


def behalf(person):
    return ["--on-behalf-of", person, "--reason", "by phone"]


def offer(place, shift, giver, *words):
    """The code of a swap that a planner offers for somebody."""
    done = place.does("swap", "offer", shift, *words, *behalf(giver), "--json").json["swap"]
    expect(done["state"] == "open" and done["giver"] == giver, "it is offered", done)
    return done["code"]


def holder(place, at, function="OVD_BZ"):
    duties = place.does("who", "--function", function, "--at", at, "--json").json["duties"]
    return [d["person"] for d in duties]


@case
def one_gives_another_takes(place):
    place.start()
    place.office()
    # ldn-02 is this account; ldp-02 is spoken for by the planner.
    place.does("person", "change", "ldn-02", "--account", account())
    first = place.does("swap", "offer", "OVD_BZ/2027-02-01", "--to", "ldp-02", "--reason", "wedding", "--json").json
    swap = first["swap"]
    expect(
        (swap["code"], swap["giver"], swap["to"], swap["given"]["whole"], swap["lapsesAt"])
        == ("S1", "ldn-02", "ldp-02", True, "2027-01-31T09:00:00+01:00"),
        "whose shift, for whom, and until when",
        swap,
    )
    listed = place.does("swap", "list", "--person", "ldp-02", "--json").json["swaps"]
    expect([s["code"] for s in listed] == ["S1"], "whoever is asked sees it", listed)
    expect(holder(place, "2027-02-02") == ["ldn-02"], "nothing has changed hands yet")
    done = place.does("swap", "accept", "S1", *behalf("ldp-02"), "--json").json
    expect(
        done["moves"]
        == [
            {
                "post": "OVD_BZ",
                "start": "2027-02-01T09:00:00+01:00",
                "end": "2027-02-08T09:00:00+01:00",
                "from": "ldn-02",
                "to": "ldp-02",
            }
        ],
        "the week changes hands",
        done,
    )
    duty = place.does("who", "--function", "OVD_BZ", "--at", "2027-02-02", "--json").json["duties"][0]
    expect(
        duty["person"] == "ldp-02" and duty["because"]["kind"] == "swap" and duty["because"]["swap"] == "S1",
        "and who says so",
        duty,
    )
    expect(place.does("swap", "list", "--json").json == {"swaps": []}, "it waits for nobody any more")
    shown = place.does("swap", "show", "s1").out
    expect(all(word in shown for word in ("done", "ldn-02", "ldp-02", "wedding")), "it can be shown", shown)


@case
def a_part_of_a_shift(place):
    place.start()
    place.office()
    part = ["--from", "2027-03-03 17:00", "--until", "2027-03-04 09:00"]
    code = offer(place, "OVD_BZ/2027-03-01", "ldn-03", *part)
    place.does("swap", "accept", code, *behalf("ldn-04"))
    moments = ["2027-03-03 16:59", "2027-03-03 17:00", "2027-03-04 08:59", "2027-03-04 09:00"]
    holders = [holder(place, at) for at in moments]
    expect(holders == [["ldn-03"], ["ldn-04"], ["ldn-04"], ["ldn-03"]], "exactly that night", holders)
    outside = place.piket(
        "swap", "offer", "OVD_BZ/2027-03-15", "--from", "2027-03-14 17:00", *behalf("ldn-01"), "--json"
    )
    expect(outside.code == 1 and outside.error[0] == "Refused", "not what lies outside the shift", outside)


@case
def one_week_for_another(place):
    place.start()
    place.office()
    code = offer(place, "OVD_BZ/2027-02-15", "oeg-02", "--to", "ztw-02", "--for", "OVD_BZ/2027-02-22")
    done = place.does("swap", "accept", code, *behalf("ztw-02"), "--json").json
    expect([(m["from"], m["to"]) for m in done["moves"]] == [("oeg-02", "ztw-02"), ("ztw-02", "oeg-02")], "both", done)
    expect((holder(place, "2027-02-16"), holder(place, "2027-02-23")) == (["ztw-02"], ["oeg-02"]), "both weeks")


@case
def declined_withdrawn_and_overtaken(place):
    place.start()
    place.office()
    declined = offer(place, "OVD_BZ/2027-03-15", "ldn-01", "--to", "ldn-03")
    place.does("swap", "decline", declined, *behalf("ldn-03"))
    withdrawn = offer(place, "OVD_BZ/2027-03-15", "ldn-01")
    place.does("swap", "withdraw", withdrawn, *behalf("ldn-01"))
    overtaken = offer(place, "OVD_BZ/2027-03-15", "ldn-01")
    words = place.does("roster", "assign", "OVD_BZ", "ldn-03", "--at", "2027-03-16", "--reason", "ill")
    expect(overtaken in words.out + words.err, "who assigns is told which offer lapses", words)
    states = {s["code"]: s["state"] for s in place.does("swap", "list", "--all", "--json").json["swaps"]}
    expect(states == {declined: "declined", withdrawn: "withdrawn", overtaken: "lapsed"}, "what became of each", states)
    for code in (declined, withdrawn, overtaken):
        late = place.piket("swap", "accept", code, *behalf("ldn-03"))
        expect(late.code == 1 and code in late.err, "nobody accepts it any more", late)


@case
def what_stands_in_the_way(place):
    place.start()
    place.office()
    stranger = place.piket("swap", "offer", "OVD_BZ/2027-02-01", "--reason", "x", "--json")
    expect(
        stranger.code == 1 and stranger.error[1]["reason"] == "accountIsNotOfThePerson",
        "nobody gives away the shift of another",
        stranger,
    )
    code = offer(place, "OVD_BZ/2027-05-31", "ldp-01")
    place.does("absence", "add", "ldn-03", "--from", "2027-06-01", "--until", "2027-06-03", "--kind", "leave")
    for taker, hint in [("ldn-05", "qualified"), ("ldn-03", "absent"), ("ldp-01", "ldp-01")]:
        refused = place.piket("swap", "accept", code, *behalf(taker))
        expect(refused.code == 1 and hint in refused.err, f"{taker} cannot have it", refused)
    expect(holder(place, "2027-06-01") == ["ldp-01"], "it stays whose it was")
    # Weeks 11, 12 and 13 in a row: the law asks for 14 days without duty in 28.
    place.does("swap", "accept", offer(place, "OVD_BZ/2027-03-15", "ldn-01"), *behalf("ldp-01"))
    third = offer(place, "OVD_BZ/2027-03-29", "oeg-01", "--to", "ldp-01")
    refused = place.piket("swap", "accept", third, *behalf("ldp-01"), "--json")
    expect(
        refused.code == 1
        and refused.error[0] == "LawForbids"
        and {(f["rule"], f["person"], f["severity"]) for f in refused.error[1]["law"]}
        == {("atw-5:9-2a", "ldp-01", "hard"), ("atw-5:9-2b", "ldp-01", "hard")},
        "the law forbids a third week in a row",
        refused,
    )
    words = place.piket("swap", "accept", third, *behalf("ldp-01"))
    expect("ATW 5:9(2)(a)" in words.err and "14" in words.err, "and which article says so", words)
    expect(holder(place, "2027-03-30") == ["oeg-01"], "nothing changed hands")
    for words, code, hint in [
        (["offer", "OVD_BZ/2027-02-30", "--reason", "x"], 1, "does not exist"),
        (["offer", "OVD_BZ/2020-02-03", "--reason", "x"], 5, "OVD_BZ/2027-01-04"),
        (["offer", "OVD_BS/2027-05-03", "--reason", "x"], 5, "OVD_BZ"),
        (["offer", "OVD_BZ/2027-05-10", "--to", "ldn-1", *behalf("ldn-03")], 5, "ldn-01"),
        (["offer", "OVD_BZ/2027-05-10"], 2, "--reason"),
        (["accept", "S99"], 5, "swap list"),
        (["accept", third], 1, "ldp-01"),
    ]:
        result = place.piket("swap", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)


@case
def a_planner_approves_where_the_region_wants_it(place):
    place.write_config(text=place.config.read_text().replace("needs-approval = false", "needs-approval = true"))
    place.start()
    place.office()
    code = offer(place, "OVD_BZ/2027-02-01", "ldn-02", "--to", "ldp-02")
    agreed = place.does("swap", "accept", code, *behalf("ldp-02"), "--json").json
    expect(agreed["swap"]["state"] == "agreed" and not agreed["moves"], "agreed, and nothing moved", agreed)
    expect(holder(place, "2027-02-02") == ["ldn-02"], "still whose it was")
    done = place.does("swap", "approve", code, "--json").json
    expect(done["swap"]["state"] == "done" and holder(place, "2027-02-02") == ["ldp-02"], "approved", done)
    again = place.piket("swap", "approve", code)
    expect(again.code == 1 and code in again.err, "once", again)


main()

"""The tables [events.actors] and [events.roles] of a language file: who can act, and by which words a text says who did what to whom."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ActorWords", "Roles", "Words"]

Words = tuple[str, ...]
"""Patterns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """How a text names who acts."""

    # nouns of people who act, alone or with a demonym ("armée", "rebelles"), of those who only suffer ("civils"), and of those who speak
    # for a state or an office ("ministre")
    groups: Words = ()
    civilians: Words = ()
    # those who protest: who fights them, and whom they fight, does so in a riot
    crowds: Words = ()
    officials: Words = ()
    # those who fight for the government of their country, whoever that is ("Regierungstruppen"), and those who fight for none ("rebels")
    loyal: Words = ()
    irregular: Words = ()
    # offices that speak for the army of their country ("ministry of defence"), and whom it calls its enemy ("terrorists")
    martial: Words = ()
    foes: Words = ()
    # what they act with: it names somebody only where the text says whose it is ("drone" + "israélien")
    means: Words = ()
    # forms of a demonym that mean a people, where the adjective has a capital too ("Ukrainians"); none when every capital does
    people: Words = ()
    # what may stand before a noun of them and only describes them ("suspected", "rival")
    modifiers: Words = ()
    # words that list actors; those of [usage] when none are given
    joints: Words = ()
    # what stands between them and those whose they are ("forces" + "du" + "régime")
    whose: Words = ()
    # what says so behind words that describe them ("warplane" + "belonging to")
    belonging: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Patterns just before an actor that give it a role, and how a verb turns passive."""

    agent_before: Words = ()
    recipient_before: Words = ()
    participant_before: Words = ()
    support_before: Words = ()
    # participles that tell who holds or uses a thing, not who does something, beside his name ("controlled by")
    held: Words = ()
    # verbs that do what the noun behind them says ("lancé une" frappe)
    light: Words = ()
    # verbs whose subject suffers what the noun behind them says ("repelled an" attack)
    suffered: Words = ()
    # what stands before somebody who is only blamed ("attributed to")
    blamed_before: Words = ()
    # forms of a verb that are the attribute of a noun behind one of `attributive` ("the" + "ousted")
    attributive_forms: Words = ()
    attributive: Words = ()
    # auxiliaries just before a trigger that make it passive
    passive: Words = ()
    # forms of a verb that are passive by themselves, unless one of `active_before` stands before them ("tués", "ont")
    passive_forms: Words = ()
    # forms that never are ("holding")
    active_forms: Words = ()
    # auxiliaries of what somebody does by himself, which look like those of the passive ("se sont")
    reflexive: Words = ()
    # auxiliaries of the active: they and their participle hold the object where the verb comes second ("hatten ihn festgenommen")
    active_before: Words = ()
    # words that make every verb of their clause passive ("wurde"), and what makes a verb before it passive ("by")
    passive_clause: Words = ()
    passive_after: Words = ()
    # what shows that a verb which needs an object has none behind it, so that it is a participle ("soldiers killed in")
    objectless_after: Words = ()
    # forms of the name of whoever acts behind a passive verb or a noun ("войсками"), and behind a verb ("солдаты")
    agent_forms: Words = ()
    subject_forms: Words = ()
    # forms that only a subject has ("боевики"), and those that no subject has ("боевиков"), which tell an object before its verb
    sure_subject_forms: Words = ()
    object_forms: Words = ()
    # forms of verbs and of nouns that are of one, and of many ("арестовал", "министр"; "арестовали", "боевики"): who is one does not do
    # what many do
    singular_verbs: Words = ()
    plural_verbs: Words = ()
    singular_nouns: Words = ()
    plural_nouns: Words = ()
    # behind a noun, what says that somebody did it ("eine Offensive" + "begonnen")
    light_after: Words = ()
    # verbs whose subject suffers ("died")
    suffers: Words = ()
    # somebody who tells of himself, right before what he does ("we will")
    first_person: Words = ()
    # behind somebody whose the next noun is ("'s")
    possessive_after: Words = ()
    # forms of an adjective that opens a genitive right behind the noun ("Angriff" + "bewaffneter Banden")
    genitive_forms: Words = ()
    # the name right behind a noun is whose it is ("قصف الجيش"), or that behind one of these ("غارة" + "ل")
    bare_genitive: bool = False
    # forms of a noun that no genitive stands right behind ("مسلحون")
    unowned_forms: Words = ()
    owner_before: Words = ()
    # pronouns that open a relative clause about its subject ("qui")
    subject_relatives: Words = ()
    # what a speaker says of himself opens with these, right behind the verb ("said" + "it", "affirme" + "avoir")
    same_subject: Words = ()
    # forms of a verb whose subject stands before it, where verbs come first ("خطفوا")
    agreeing_forms: Words = ()
    # verbs that look like the noun of what they say, and prepositions that no verb stands right behind ("ب" + "فرض")
    verbal_nouns: Words = ()
    noun_after: Words = ()
    # forms of a noun that say whose it is, so that nothing behind it does ("قواتها")
    possessed_forms: Words = ()
    # forms of a noun that no subject has right behind its verb ("مسلحين")
    oblique_forms: Words = ()
    # forms of a verb with a subject of either gender, and nouns of either (a country is feminine unless it is one of the masculine)
    feminine_verbs: Words = ()
    masculine_verbs: Words = ()
    feminine_nouns: Words = ()
    masculine_nouns: Words = ()
    # nouns with their preposition whose doer stands right behind them, and not behind the verb before them ("إلى انسحاب" + "الجيش")
    governed: Words = ()
    # what may stand before a subject that all the same opens its clause, right before its verb ("أما")
    topical: Words = ()
    # what stands between such a subject and its verb ("قد")
    before_verb: Words = ()
    # what stands between somebody accused and the deed ("of", "d'avoir")
    accused_of: Words = ()
    # the subject stands right behind its verb; or there when something else opens the clause ("Am Montag beschoss ...")
    verb_first: bool = False
    verb_second: bool = False
    # what may open such a clause, besides places and dates ("Danach"), and what opens a clause in front of it ("Nachdem …, schoss ...")
    openers: Words = ()
    leads: Words = ()

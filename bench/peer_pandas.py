"""The same work as an analyst's script does it: pandas 1.5 and openpyxl 3.0 of Debian, vectorised.

Reads every file of a generated month, joins by ID number, applies the income and property limits of the policy
huaian-jkq as of 2024-11-30, finds what is to be verified, and writes the same lists with the same rows and number
formats (peer_lists.py). It keeps no database and no provenance, its texts are short, and it knows only what the
generated month can contain.

usage: peer_pandas.py FOLDER OUT [--csv] [--tiers FILE]; laps and counts go to stdout as one JSON object.
"""
import glob
import json
import os
import sys
import time

import numpy as np
import pandas as pd

from peer_lists import household_finding, person_finding, write_lists

S = 695
MONTHS = [f"2023-{m:02d}" for m in (11, 12)] + [f"2024-{m:02d}" for m in range(1, 11)]
MINIMUM_WAGE = np.array([2070] * 2 + [2260] * 10)
BASE_PENSION = dict(zip(MONTHS, [103] * 2 + [123] * 10))
FINANCIAL = {"dibao": 3, "margin": 4, "expenditure": 6}
VEHICLES = {"dibao": 0, "margin": 0, "expenditure": 1}
DISPOSABLE = 39058
AS_OF = pd.Timestamp("2024-11-30")
RECENT = pd.Timestamp("2023-11-30")
TIERS = {"dibao": "低保", "margin": "低保边缘", "expenditure": "支出型困难"}

folder, out = sys.argv[1], sys.argv[2]
CSV = "--csv" in sys.argv
laps, started = {}, time.perf_counter()


def lap(name):
    global started
    now = time.perf_counter()
    laps[name] = round(now - started, 3)
    started = now


def read(title):
    """All files of a source, with the rows of a wrong ID number apart."""
    frames = []
    for path in sorted(glob.glob(os.path.join(folder, title + "*"))):
        text = {c: str for c in ("身份证号", "账号", "号牌号码", "不动产单元号", "结算单号", "共有比例")}
        if CSV:
            frames.append(pd.read_csv(path, dtype=text))
        else:
            frames.append(pd.read_excel(path, engine="openpyxl", dtype=text))
    frame = pd.concat(frames, ignore_index=True)
    frame["身份证号"] = frame["身份证号"].str.strip().str.upper()
    return frame


def valid(ids):
    """GB 11643 over a whole column at once."""
    shaped = ids.str.fullmatch(r"\d{17}[\dX]").fillna(False)
    digits = np.array([list(i[:17]) for i in ids.where(shaped, "0" * 18)]).astype(int)
    weights = np.array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
    check = np.array(list("10X98765432"))[(digits @ weights) % 11]
    return shaped & (ids.str[-1] == check)


def fen(series):
    return (pd.to_numeric(series, errors="coerce") * 100).round()


def agency(title, money=()):
    frame = read(title)
    frame = frame[valid(frame["身份证号"])].copy()
    for column in money:
        frame[column] = fen(frame[column])
    required = [c for c in money if c not in ("其中基础养老金", "注册资本", "认缴出资额", "年学费", "年住宿费", "缴存基数")]
    return frame.dropna(subset=required) if required else frame


def total(frame, column):
    return frame.groupby("身份证号")[column].sum()


roster = read("申请人花名册")
roster["valid"] = valid(roster["身份证号"])
lap("read roster")
bank = agency("银行存款", ["余额"])
social = agency("社会保险缴费", ["缴费基数"])
tax = agency("个人所得税收入", ["收入额"])
fund = agency("住房公积金", ["月缴存额", "缴存基数", "账户余额"])
pension = agency("养老待遇发放", ["发放金额", "其中基础养老金"])
vehicles = agency("机动车登记")
homes = agency("不动产登记")
business = agency("市场主体登记", ["注册资本", "认缴出资额"])
medical = agency("医疗费用结算", ["总费用", "个人负担"])
disability = agency("残疾人证")
education = agency("学籍与学费", ["年学费", "年住宿费"])
illness = agency("重病与严重精神障碍")
lap("read agencies")

# ── persons ─────────────────────────────────────────────────────────────────────────────────────────────────────────
everyone = roster
roster = roster[roster["valid"]].copy()
ids = roster["身份证号"]
born = pd.to_datetime(ids.str[6:14], format="%Y%m%d")
male = ids.str[16].astype(int) % 2 == 1


def age_at(day):
    later = (born.dt.month * 100 + born.dt.day) > day.month * 100 + day.day
    return day.year - born.dt.year - later.astype(int)


age = age_at(AS_OF)
top = np.where(male, 59, 54)
severe_rows = disability["残疾等级"].isin(["一级", "二级"]) | (
    (disability["残疾等级"] == "三级") & disability["残疾类别"].isin(["智力", "精神"])
)
disability = disability[pd.to_datetime(disability["有效期至"]) >= AS_OF]
severe = ids.isin(disability.loc[severe_rows.reindex(disability.index), "身份证号"])
disabled = ids.isin(disability["身份证号"])
ill = ids.isin(illness.loc[illness["类别"] == "重特大疾病", "身份证号"])
student = (age < 16) | ids.isin(education["身份证号"]) | (roster["就业状况"] == "在校")
adult = age >= 18

# ── income ──────────────────────────────────────────────────────────────────────────────────────────────────────────
tax_months = tax[tax["税款所属期"].isin(MONTHS)].groupby(["身份证号", "税款所属期"])["收入额"].sum()
social_months = social[social["费款所属期"].isin(MONTHS)].groupby(["身份证号", "费款所属期"])["缴费基数"].max()
monthly = tax_months.rename_axis(["id", "month"]).combine_first(social_months.rename_axis(["id", "month"]))
agency_wage = monthly.groupby("id").sum()
active = fund[fund["账户状态"] == "正常"].groupby("身份证号")["缴存基数"].max() * 12
agency_wage = agency_wage.combine_first(active)

roster["wage"] = np.maximum(fen(roster["工资性收入"]).fillna(0), ids.map(agency_wage).fillna(0))
roster["business"] = fen(roster["经营净收入"]).fillna(0)
pension = pension[pension["发放月份"].isin(MONTHS)].copy()
excluded = np.minimum(pension["发放金额"], pension["发放月份"].map(BASE_PENSION) * 100)
excluded = np.minimum(excluded, pension["其中基础养老金"].fillna(np.inf))
pension["counted"] = pension["发放金额"] - excluded.where(pension["待遇类型"] == "居民养老", 0)
roster["pension"] = ids.map(total(pension, "counted")).fillna(0)

coefficient = np.select([severe, disabled, (age >= 16) & (age <= top)], [0, 0.5, 1.0], 0)
possible = np.zeros(len(roster))
for month, wage in zip(MONTHS, MINIMUM_WAGE):
    then = age_at(pd.Timestamp(month + "-01"))
    possible += np.where((then >= 16) & (then <= top), wage * 100, 0)
idle = roster["就业状况"].isna() | roster["就业状况"].isin(["无业", "失业", "其他"])
expected = (age >= 16) & (age <= top) & ~student & ~severe & ~ill & idle
earned = roster["wage"] + roster["business"] + roster["pension"]
roster["deemed"] = np.where(expected, np.maximum(0, possible * coefficient - earned), 0).round()
roster["gross"] = earned + roster["deemed"]

in_year = pd.to_datetime(medical["结算日期"]).between("2023-11-01", "2024-10-31")
roster["medical"] = ids.map(total(medical[in_year], "个人负担")).fillna(0)
roster["deduction"] = roster["medical"].where(severe | ill, 0)
roster["own"] = roster["gross"] - roster["deduction"]
education["fees"] = education["年学费"].fillna(0) + education["年住宿费"].fillna(0)
roster["rigid"] = roster["medical"] + ids.map(total(education[education["学段"] != "研究生"], "fees")).fillna(0)
roster["unauthorised"] = adult & roster["授权书签署日期"].isna()

# ── property, by household ──────────────────────────────────────────────────────────────────────────────────────────
household_of = roster.drop_duplicates("身份证号").set_index("身份证号")["户编号"]


def of_household(frame):
    frame = frame.copy()
    frame["户编号"] = frame["身份证号"].map(household_of)
    return frame.dropna(subset=["户编号"])


bank = of_household(bank)
bank["余额"] = bank["余额"].clip(lower=0)
assets = bank.groupby(["户编号", "开户行", "账号"])["余额"].max().groupby("户编号").sum()
cars = of_household(vehicles)
cars = cars[~cars["机动车状态"].str.contains("注销|报废|转出") & ~cars["车辆类型"].str.contains("摩托|电动自行车|轻便|轮椅")]
cars = cars.drop_duplicates(["户编号", "号牌号码"]).groupby("户编号").size()
homes = of_household(homes)
other_units = homes[~homes["用途"].str.contains("住宅|车库|车位|储藏")].groupby("户编号")["不动产单元号"].nunique()
homes = homes[homes["用途"].str.contains("住宅")].copy()
homes["share"] = pd.to_numeric(homes["共有比例"], errors="coerce").fillna(1)
homes["relocated"] = homes["取得方式"].str.contains("拆迁|安置")
homes["recent"] = (pd.to_datetime(homes["登记日期"]) > RECENT) & ~homes["取得方式"].str.contains("拆迁|安置|继承")
units = homes.groupby(["户编号", "不动产单元号"]).agg(
    share=("share", "sum"), area=("建筑面积", "max"), relocated=("relocated", "max"), recent=("recent", "max")
)
units["area"] = units["area"] * units["share"].clip(upper=1)
units = units.groupby("户编号").agg(
    homes=("share", "size"), area=("area", "sum"), relocated=("relocated", "max"), recent=("recent", "max")
)
firms = of_household(business)
firms = firms[~firms["登记状态"].str.contains("注销|吊销|迁出|歇业")]
small = firms["企业类型"].str.contains("个体|合作社")
sole_traders = firms.loc[small, "身份证号"]
firms = firms[~small]
runs = firms["职务"].str.contains("法定代表人|董事|经理|高管")
owns = firms["职务"].str.contains("股东|投资") & (firms["认缴出资额"] * 2 > firms["注册资本"]) & (firms["注册资本"] > 0)
interests = firms[runs | owns].groupby("户编号").size()
minor_shareholders = firms.loc[~(runs | owns), "身份证号"]

# ── households and tiers ────────────────────────────────────────────────────────────────────────────────────────────
heads = roster.sort_values("与户主关系", key=lambda r: r != "本人", kind="stable").drop_duplicates("户编号")
h = heads.set_index("户编号")[["姓名", "身份证号", "街道", "村居", "户籍性质"]]
groups = roster.groupby("户编号")
h["size"] = groups.size()
for column in ("gross", "deduction", "rigid", "unauthorised"):
    h[column] = groups[column].sum()
rejected = everyone.loc[~everyone["valid"], "户编号"].unique()
h = h.reindex(h.index.union(pd.Index(rejected)))
h["size"] = h["size"].fillna(0).astype(int)
h = h.fillna({"gross": 0, "deduction": 0, "rigid": 0, "unauthorised": 0})
h["income"] = (h["gross"] - h["deduction"]).clip(lower=0)
h["assets"] = assets.reindex(h.index).fillna(0)
h["cars"] = cars.reindex(h.index).fillna(0)
h = h.join(units, how="left").fillna({"homes": 0, "area": 0, "relocated": False, "recent": False})
h["firm"] = interests.reindex(h.index).fillna(0) > 0

yearly = S * 100 * 12 * h["size"]
relocated = h["relocated"].astype(bool)
too_large = (h["homes"] >= np.where(relocated, 3, 2)) & (h["area"] > np.where(relocated, 4, 2) * 20 * h["size"])
closed = too_large | h["recent"].astype(bool) | h["firm"]
holds = {
    tier: ~closed & (h["assets"] <= FINANCIAL[tier] * yearly) & (h["cars"] <= VEHICLES[tier]) for tier in TIERS
}
enough_expenses = h["rigid"] * 5 > h["gross"] * 3
h["tier"] = np.select(
    [
        h["size"] == 0,
        (h["income"] < yearly) & holds["dibao"],
        (h["income"] < 2 * yearly) & holds["margin"],
        (h["gross"] < DISPOSABLE * 100 * h["size"]) & enough_expenses & holds["expenditure"],
    ],
    ["none", "dibao", "margin", "expenditure"],
    "none",
)
difference = np.maximum(S * 100 * h["size"] - h["income"] / 12, 0.4 * S * 100 * h["size"])
h["benefit"] = np.where(h["tier"] == "dibao", np.ceil(difference.round(6) / 100), 0.0)

tier_of = roster["户编号"].map(h["tier"])
at_margin = (tier_of == "margin") & (severe | ill)
unemployed = tier_of.isin(["expenditure", "none"]) & severe & adult & (roster["wage"] == 0)
unemployed &= roster["户编号"].map(holds["dibao"]).astype(bool)
single = roster[(at_margin | unemployed) & (roster["own"] < S * 1200)].copy()
single["benefit"] = np.ceil(np.clip(S * 100 - single["own"] / 12, 0.4 * S * 100, S * 100).round(6) / 100)
h["benefit"] += single.groupby("户编号")["benefit"].sum().reindex(h.index).fillna(0)
blocked = h.index.isin(rejected) | ((h["unauthorised"] > 0) & (h["tier"] != "none"))
h["provisional"] = h["tier"]
h.loc[blocked, "tier"] = "undetermined"

reasons = pd.Series("", index=h.index)
for test, words in (
    (h["tier"] == "dibao", "收入低于低保标准"),
    (h["tier"] == "margin", "收入低于低保边缘标准"),
    (h["tier"] == "expenditure", "刚性支出超过规定比例"),
    ((h["tier"] == "none") & (h["income"] >= 2 * yearly), "收入超过限额；"),
    ((h["tier"] == "none") & ~enough_expenses, "刚性支出未达规定比例；"),
    ((h["tier"] == "none") & (h["assets"] > FINANCIAL["dibao"] * yearly), "金融资产超标；"),
    ((h["tier"] == "none") & (h["cars"] > 0), "有机动车；"),
    ((h["tier"] == "none") & too_large, "住房超标；"),
    ((h["tier"] == "none") & h["firm"], "有企业；"),
):
    reasons += np.where(test, words, "")
lap("match")

# ── findings ────────────────────────────────────────────────────────────────────────────────────────────────────────
declared_wage = fen(roster["工资性收入"])
found_wage = ids.map(agency_wage).fillna(0)
employed = roster["就业状况"].isin(["在职", "灵活就业", "务农"])
able = (age >= 16) & (age <= top) & ~student & ~severe & ~ill & (coefficient > 0)
below = np.maximum(0, possible * coefficient - earned).round()
kinds = roster["户编号"].map(h["tier"])
findings = [
    person_finding("WAGE_UNDERSTATED", roster[found_wage - declared_wage > 120000], declared_wage, found_wage, 120000),
    person_finding("DEEMED_WAGE", roster[roster["deemed"] > 0], None, roster["deemed"]),
    person_finding("INCOME_BELOW_DEEMED", roster[able & employed & (below > 0)], None, pd.Series(below, roster.index)),
]
tests = {
    "dibao": h["income"] < yearly,
    "margin": h["income"] < 2 * yearly,
    "expenditure": (h["gross"] < DISPOSABLE * 100 * h["size"]) & enough_expenses,
}
order = list(TIERS)
reached = {tier: ~h["provisional"].isin(order[:place]) & (h["size"] > 0) for place, tier in enumerate(order)}
closing = {tier: tests[tier] & reached[tier] & (h["provisional"] != tier) for tier in order}
nothing_else = (h["provisional"] == "none") & (h["size"] > 0) & ~np.logical_or.reduce(list(closing.values()))
closing["expenditure"] |= nothing_else
counted_assets, counted_cars = pd.Series(False, h.index), pd.Series(False, h.index)
for tier in order:
    limit = FINANCIAL[tier] * yearly
    over = closing[tier] & (h["assets"] > limit) & ~counted_assets
    findings.append(household_finding("FINANCIAL_ASSETS_OVER_LIMIT", h[over], h["assets"], limit))
    many = closing[tier] & (h["cars"] > VEHICLES[tier]) & ~counted_cars
    findings.append(household_finding("VEHICLE_OVER_LIMIT", h[many], h["cars"], pd.Series(VEHICLES[tier], h.index), 1))
    counted_assets, counted_cars = counted_assets | over, counted_cars | many
closed_by_firm = h["firm"] & np.logical_or.reduce(list(closing.values()))
findings.append(household_finding("BUSINESS_INTEREST", h[closed_by_firm], None, None))
findings.append(household_finding("NON_RESIDENTIAL_PROPERTY", h[other_units.reindex(h.index).fillna(0) > 0], None, None))
findings.append(person_finding("SOLE_TRADER", roster[ids.isin(sole_traders)]))
findings.append(person_finding("MINOR_SHAREHOLDER", roster[ids.isin(minor_shareholders)]))
findings.append(person_finding("SINGLE_PERSON_ELIGIBLE", single[~single["户编号"].isin(h.index[blocked])]))
findings.append(person_finding("AUTHORISATION_MISSING", roster[roster["unauthorised"]]))
findings.append(household_finding("ROSTER_ROW_REJECTED", h[h.index.isin(rejected)], None, None))
findings.append(household_finding("AREA_UNKNOWN", h[h["户籍性质"].isna() & (h["size"] > 0)], None, None))
findings = pd.concat(findings, ignore_index=True)
lap("match")

written = write_lists(out, h, everyone, single[~single["户编号"].isin(h.index[blocked])], findings, reasons)
lap("write")

if "--tiers" in sys.argv:
    columns = ["tier", "provisional", "size", "income", "assets", "benefit"]
    h[columns].rename_axis("household").to_csv(sys.argv[sys.argv.index("--tiers") + 1])
print(json.dumps({"laps": laps, "rows": written, "tiers": h["tier"].value_counts().to_dict()}, ensure_ascii=False))

"""The lists of the pandas script: the sheets, rows and number formats of hedui's own workbooks."""
import os

import numpy as np
import pandas as pd

TIERS = {"tekun": "特困", "dibao": "低保", "margin": "低保边缘", "expenditure": "支出型困难"}
NAMES = {**TIERS, "none": "不符合", "undetermined": "待补充"}
MONEY = {"年收入", "月人均收入", "金融资产", "刚性支出", "月保障金额", "本人月保障金额", "申报值", "核对值", "限额", "差额"}
TEXT = {"户编号", "户主身份证号", "身份证号", "成员身份证号"}

# Class, severity, title, what to do.
CODES = {
    "WAGE_UNDERSTATED": ("收入", "待核实", "工资性收入少报", "请家庭说明差额并补报；以较高数计入。说明不清的入户核实。"),
    "DEEMED_WAGE": ("收入", "待核实", "按劳动能力推定收入", "入户核实实际就业和收入情况，确有困难的据实认定。"),
    "INCOME_BELOW_DEEMED": ("收入", "提示", "在业收入低于推定水平", "了解收入低的原因。"),
    "FINANCIAL_ASSETS_OVER_LIMIT": ("财产", "待核实", "金融资产超限", "告知家庭超过的限额；有异议的提交证明，由机构复核。"),
    "VEHICLE_OVER_LIMIT": ("财产", "待核实", "车辆超限", "告知家庭超过的限额；有异议的提交证明，由机构复核。"),
    "BUSINESS_INTEREST": ("财产", "待核实", "开办企业或控股任职", "核实企业是否实际经营。"),
    "NON_RESIDENTIAL_PROPERTY": ("财产", "待核实", "有非住宅房产", "核实用途和收益。"),
    "SOLE_TRADER": ("财产", "待核实", "个体工商户或合作社", "核实是否实际经营及收入。"),
    "MINOR_SHAREHOLDER": ("财产", "待核实", "企业小额出资", "核实出资情况。"),
    "SINGLE_PERSON_ELIGIBLE": ("身份与家庭", "提示", "符合单人保", "告知本人；核实残疾或疾病证明。"),
    "AUTHORISATION_MISSING": ("数据质量", "须先解决", "缺少核对授权", "补签授权书，登记日期后重新核对。"),
    "ROSTER_ROW_REJECTED": ("数据质量", "须先解决", "花名册有退回行", "更正数据质量表所列各行，导入后重新核对。"),
    "AREA_UNKNOWN": ("数据质量", "提示", "城乡类别未填", "补填户籍性质。"),
}
CLASSES = ["收入", "财产", "身份与家庭", "数据质量"]
TO_FILL_IN = ["核查结果", "核查人", "日期", "说明"]


def picked(values, index):
    return np.nan if values is None else values if np.isscalar(values) else values.reindex(index).to_numpy()


def person_finding(code, persons, declared=None, verified=None, limit=None):
    """A finding a person."""
    rows = pd.DataFrame({"户编号": persons["户编号"].to_numpy(), "成员": persons["姓名"].to_numpy()})
    rows["成员身份证号"] = persons["身份证号"].to_numpy()
    return amounts(rows, code, persons.index, declared, verified, limit, 100)


def household_finding(code, households, verified=None, limit=None, unit=100):
    """A finding a household."""
    rows = pd.DataFrame({"户编号": households.index, "成员": None, "成员身份证号": None})
    return amounts(rows, code, households.index, None, verified, limit, unit)


def amounts(rows, code, index, declared, verified, limit, unit):
    rows["code"] = code
    for header, values in (("申报值", declared), ("核对值", verified), ("限额", limit)):
        rows[header] = picked(values, index)
        rows[header] = rows[header].astype(float) / unit
    rows["差额"] = rows["核对值"] - rows["申报值"].fillna(0) - rows["限额"].fillna(0)
    return rows


def write_lists(out, h, everyone, singles, findings, reasons):
    """Writes the workbooks; gives the rows of each sheet."""
    os.makedirs(out, exist_ok=True)
    titles = findings["code"].map({code: title for code, (_, _, title, _) in CODES.items()})
    doubts = titles.groupby(findings["户编号"]).agg("；".join).reindex(h.index)
    table = pd.DataFrame(
        {
            "户编号": h.index,
            "户主": h["姓名"],
            "户主身份证号": h["身份证号"],
            "户主或与户主关系": "户",
            "名册": "申请",
            "街道（乡镇）": h["街道"],
            "村居": h["村居"],
            "户籍性质": h["户籍性质"],
            "人数": h["size"],
            "年收入": h["income"] / 100,
            "月人均收入": (h["income"] / 1200 / h["size"].clip(lower=1)).round(2),
            "金融资产": h["assets"] / 100,
            "刚性支出": h["rigid"] / 100,
            "月保障金额": h["benefit"],
            "理由": reasons,
            "待核实": doubts,
        }
    )
    written = {}

    def book(name, sheets):
        with pd.ExcelWriter(os.path.join(out, name), engine="openpyxl") as writer:
            for title, frame in sheets.items():
                written[f"{name} {title}"] = len(frame)
                fill(writer, title, frame)

    eligible = {title: with_persons(table[h["tier"] == tier], everyone) for tier, title in TIERS.items()}
    alone = table.loc[singles["户编号"]].drop(columns=["名册", "金融资产", "刚性支出", "月保障金额", "理由"])
    alone.insert(0, "本人月保障金额", singles["benefit"].to_numpy())
    alone.insert(0, "身份证号", singles["身份证号"].to_numpy())
    alone.insert(0, "姓名", singles["姓名"].to_numpy())
    book("合格名单.xlsx", {**eligible, "单人保": alone})
    book("不符合名单.xlsx", {"不符合": table[h["tier"] == "none"]})
    missing = findings[findings["code"].isin(["AUTHORISATION_MISSING", "ROSTER_ROW_REJECTED"])]
    missing = missing[missing["户编号"].isin(h.index[h["tier"] == "undetermined"])]
    lists = sheets_of_findings(findings, h)
    by_unit = worded(missing, h).drop(columns=["申报值", "核对值", "限额", "差额", *TO_FILL_IN])
    book("待补充名单.xlsx", {"待补充": table[h["tier"] == "undetermined"], "按单位": by_unit})
    book("预警名单.xlsx", lists)
    by_street = h.groupby(["街道", "tier"])["size"].agg(户数="size", 人数="sum").reset_index()
    by_street["tier"] = by_street["tier"].map(NAMES)
    book("统计表.xlsx", {"街道": by_street, "疑点": titles.value_counts().rename_axis("疑点").reset_index(name="条数")})
    return written


def with_persons(households, everyone):
    """Each household with its persons below it; a column says how deep a row lies."""
    households = households.assign(level=0)
    persons = everyone[everyone["户编号"].isin(households["户编号"])]
    below = pd.DataFrame(
        {
            "户编号": persons["户编号"],
            "户主": persons["姓名"],
            "户主身份证号": persons["身份证号"],
            "户主或与户主关系": persons["与户主关系"],
            "人数": np.where(persons["valid"], "计入", "未计入"),
            "level": 1,
        }
    )
    return pd.concat([households, below]).sort_values(["户编号", "level"], kind="stable")


def worded(findings, h):
    rows = findings.join(h[["姓名", "街道", "村居"]], on="户编号")
    words = rows["code"].map(CODES)
    rows.insert(0, "级别", [severity for _, severity, _, _ in words])
    rows.insert(1, "疑点", [title for _, _, title, _ in words])
    rows["内容"] = rows["疑点"] + "：核对值 " + rows["核对值"].round(2).astype(str) + "，限额 " + rows["限额"].astype(str)
    rows["证据"] = rows["成员身份证号"].fillna(rows["户编号"])
    rows["处理"] = [todo for _, _, _, todo in words]
    for header in TO_FILL_IN:
        rows[header] = None
    return rows.drop(columns="code").rename(columns={"姓名": "户主"})


def sheets_of_findings(findings, h):
    classes = findings["code"].map({code: words[0] for code, words in CODES.items()})
    ranks = {"须先解决": 0, "待核实": 1, "提示": 2}
    sheets = {}
    for title in CLASSES:
        rows = worded(findings[classes == title], h)
        rank = rows["级别"].map(ranks)
        rows = rows.assign(rank=rank).sort_values(["rank", "差额"], ascending=[True, False], kind="stable")
        sheets[title] = rows.drop(columns="rank")
    return sheets


def fill(writer, title, frame):
    frame = frame.reset_index(drop=True)
    level = frame.pop("level") if "level" in frame.columns else None
    frame.insert(0, "序号", np.arange(1, len(frame) + 1) if level is None else level.eq(0).cumsum().where(level == 0))
    frame.to_excel(writer, sheet_name=title, index=False)
    sheet = writer.sheets[title]
    sheet.freeze_panes = "A2"
    for column, header in enumerate(frame.columns, 1):
        number_format = "#,##0.00" if header in MONEY else "@" if header in TEXT else None
        if number_format:
            for (cell,) in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
                cell.number_format = number_format
    if level is not None:
        for row in np.flatnonzero(level == 1):
            sheet.row_dimensions[int(row) + 2].outlineLevel = 1
            sheet.row_dimensions[int(row) + 2].hidden = True

package org.mingda.web.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.media.Schema;
import org.mingda.intake.Application;
import org.mingda.intake.IdType;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;

/** A request as a program submits it; required by its delivery way: e-mail, address or telephone. */
@Schema(description = "一份申请。不必说明用途。附件不随接口提交：请在网页上提交，或者邮寄、当面提交。")
record NewRequest(
        @Schema(description = "受理机关的标识", requiredMode = Schema.RequiredMode.REQUIRED, example = "qingshi-office")
        @JsonDeserialize(using = TextOnly.class) String agency,
        @Schema(description = "所需政府信息的名称、文号或者其他特征", requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 10000, example = "2024年农村公路养护资金分配方案")
        @JsonDeserialize(using = TextOnly.class) String content,
        @Schema(description = "希望得到的形式", requiredMode = Schema.RequiredMode.REQUIRED) FormWanted formWanted,
        @Schema(description = "取得答复的方式；EMAIL 须给出 email，POST 须给出 address，COUNTER 须给出 phone，"
                + "PORTAL 凭查询码下载。选择 EMAIL 或者 PORTAL 即为申请人同意以该电子方式送达，系统留存这一同意",
                requiredMode = Schema.RequiredMode.REQUIRED) Delivery delivery,
        @Schema(description = "申请人类型", requiredMode = Schema.RequiredMode.REQUIRED) ApplicantKind kind,
        @Schema(description = "姓名或者名称", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "甄如许")
        @JsonDeserialize(using = TextOnly.class) String name,
        @Schema(description = "身份证明的种类", requiredMode = Schema.RequiredMode.REQUIRED) IdType idType,
        @Schema(description = "证件号码；ID_CARD 按 GB 11643、CREDIT_CODE 按 GB 32100 校验",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 50, example = "11010119900101001X")
        @JsonDeserialize(using = TextOnly.class) String idNumber,
        @Schema(description = "联系人；组织必须给出", maxLength = 100)
        @JsonDeserialize(using = TextOnly.class) String contactPerson,
        @Schema(description = "联系电话") @JsonDeserialize(using = TextOnly.class) String phone,
        @Schema(description = "电子邮箱", example = "applicant@example.cn")
        @JsonDeserialize(using = TextOnly.class) String email,
        @Schema(description = "通信地址", maxLength = 300) @JsonDeserialize(using = TextOnly.class) String address) {

    Application application() {
        return new Application(agency, content, text(formWanted), text(delivery), text(kind), name, text(idType),
                idNumber, contactPerson, phone, email, address);
    }

    private static String text(Enum<?> value) {
        return value == null ? "" : value.name();
    }
}

package org.ecoplan.kit.problem;

import java.util.Arrays;
import java.util.Optional;

/** The problems that do not come from a use case: status, code and Chinese title of each. */
enum StandardProblem {
    BAD_REQUEST(400, "请求有误"),
    MALFORMED_JSON(400, "请求内容不是合法的 JSON"),
    MALFORMED_FORM(400, "表单不完整或缺少分隔符"),
    UNKNOWN_FIELD(400, "含有未定义的字段"),
    WRONG_TYPE(400, "字段类型不符"),
    UNKNOWN_PARAMETER(400, "含有未定义的查询参数"),
    NUL_CHARACTER(400, "含有不允许的空字符"),
    VALIDATION_FAILED(400, "字段未通过校验"),
    UNAUTHENTICATED(401, "未登录或令牌无效"),
    FORBIDDEN(403, "没有权限"),
    NOT_FOUND(404, "对象不存在"),
    METHOD_NOT_ALLOWED(405, "不支持该请求方法"),
    NOT_ACCEPTABLE(406, "无法按所要求的格式应答"),
    CONFLICT(409, "与当前状态冲突"),
    STALE_VERSION(412, "对象已被他人修改,请重新读取后再提交"),
    BODY_TOO_LARGE(413, "请求内容过大"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该内容类型"),
    UNSUPPORTED_CONTENT_ENCODING(415, "不支持压缩的请求内容,请不带 Content-Encoding 发送"),
    UNPROCESSABLE(422, "内容不符合业务规则"),
    PRECONDITION_REQUIRED(428, "修改时须用 If-Match 给出版本"),
    TOO_MANY_REQUESTS(429, "请求过于频繁"),
    INTERNAL(500, "系统内部错误"),
    UNAVAILABLE(503, "系统暂时不可用,请稍后重试");

    private final int status;
    private final String title;

    StandardProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The most general problem of a status. */
    static Optional<StandardProblem> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst();
    }
}
